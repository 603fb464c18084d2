/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import { pictureAddress } from "../store/pictures";
import { useTexts } from "../text/text";
import { Dialog } from "./dialog";

type Props = {
  readonly blob: string;
  readonly alt: string;
  /** It stands in something that is pressed as a whole. */
  readonly still: boolean;
};

/**
 * A picture of a question, which opens at its full size when pressed. What it shows stands in its
 * place while it cannot be had; it is tried again when the line is back.
 */
export function Picture({ blob, alt, still }: Props) {
  const { t } = useTexts();
  const [missing, setMissing] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const again = () => setMissing(false);
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, []);
  if (missing) {
    return (
      <span class="para missing">
        {t("question.image_missing", { alt })}{" "}
        {!still && (
          <button type="button" class="btn low" onClick={() => setMissing(false)}>
            {t("question.image_again")}
          </button>
        )}
      </span>
    );
  }
  const onError = () => setMissing(true);
  if (still) return <img class="picture" src={pictureAddress(blob)} alt={alt} onError={onError} />;
  return (
    <>
      <button
        type="button"
        class="picture"
        aria-label={t("question.image_enlarge", { alt })}
        onClick={() => setOpen(true)}
      >
        <img src={pictureAddress(blob)} alt="" onError={onError} />
      </button>
      {open && (
        // Inside an option a press anywhere would choose it.
        <span onClick={(event) => event.preventDefault()}>
          <Dialog title={t("question.image_title")} tone="wide" onClose={() => setOpen(false)}>
            <div class="enlarged" role="group" aria-label={alt} tabIndex={0} data-focus>
              <img src={pictureAddress(blob)} alt={alt} />
            </div>
            <button type="button" class="btn big" onClick={() => setOpen(false)}>
              {t("question.image_close")}
            </button>
          </Dialog>
        </span>
      )}
    </>
  );
}
