/** @jsxImportSource preact */
import type { FileKind, FileLimits } from "@/lib/domain/item/file-answer";
import { readFileAnswer } from "@/lib/domain/item/file-answer";
import { useRef } from "preact/hooks";
import type { Upload } from "../engine/uploads";
import { useUploads } from "../engine/use-uploads";
import { useTexts } from "../text/text";
import type { AnswerProps } from "./answer-parts";
import { Icon } from "./icon";
import { sizeText } from "./size-text";

/** What a machine calls these kinds of files. */
const endings: Readonly<Record<FileKind, string>> = {
  pdf: ".pdf",
  docx: ".docx",
  xlsx: ".xlsx",
  png: ".png",
  jpeg: ".jpg,.jpeg",
};

/** A file chosen from this machine. It is the answer once the server has it, and not before. */
export function FileAnswer({ item, value, closed, uploads, onAnswer }: AnswerProps) {
  const picker = useRef<HTMLInputElement>(null);
  const files = useUploads(uploads ?? null);
  const { file: limits = { kinds: [], megabytes: 0 } } = item;
  const held = readFileAnswer(value);
  const upload = files?.at(item.position) ?? null;
  const choose = (input: HTMLInputElement) => {
    const [chosen] = input.files ?? [];
    if (chosen) files?.choose(item.position, chosen, limits);
    // The same file may be chosen again after it was mended.
    input.value = "";
  };
  return (
    <div class="typed">
      <Rule limits={limits} />
      <input
        ref={picker}
        type="file"
        class="vh"
        tabIndex={-1}
        aria-hidden="true"
        accept={limits.kinds.map((kind) => endings[kind]).join(",")}
        disabled={closed}
        onChange={(event) => choose(event.currentTarget)}
      />
      {held && (
        <p class="file-held">
          <b>{held.name}</b> <span>({sizeText(held.size)})</span>
        </p>
      )}
      {upload && (
        <Coming
          upload={upload}
          limits={limits}
          onCancel={() => files?.cancel(item.position)}
          onRetry={() => files?.retry(item.position)}
        />
      )}
      <Acts
        held={held !== null}
        closed={closed}
        onChoose={() => picker.current?.click()}
        onRemove={() => onAnswer("")}
      />
    </div>
  );
}

type ActsProps = {
  readonly held: boolean;
  readonly closed: boolean;
  readonly onChoose: () => void;
  readonly onRemove: () => void;
};

function Acts({ held, closed, onChoose, onRemove }: ActsProps) {
  const { t } = useTexts();
  return (
    <div class="bar">
      <button
        type="button"
        class={held ? "btn" : "btn go"}
        aria-describedby="typed-help"
        disabled={closed}
        onClick={onChoose}
      >
        {t(held ? "file.replace" : "file.choose")}
      </button>
      {held && !closed && (
        <button type="button" class="btn plain" onClick={onRemove}>
          {t("file.remove")}
        </button>
      )}
    </div>
  );
}

function Rule({ limits }: { readonly limits: FileLimits }) {
  const { t } = useTexts();
  const kinds = limits.kinds.map((kind) => t(`file.kind.${kind}`)).join(", ");
  return (
    <p class="how-to" id="typed-help">
      {t("file.help", { kinds, megabytes: limits.megabytes })}
    </p>
  );
}

type ComingProps = {
  readonly upload: Upload;
  readonly limits: FileLimits;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
};

/** A file on its way, or why it was not taken. */
function Coming({ upload, limits, onCancel, onRetry }: ComingProps) {
  const { t } = useTexts();
  const { name } = upload;
  if (upload.kind === "refused") {
    return (
      <p class="st bad file-word" role="alert">
        <Icon name="triangle" />
        {t(`file.refused.${upload.reason}`, {
          ...{ name, megabytes: limits.megabytes },
          kinds: limits.kinds.map((kind) => t(`file.kind.${kind}`)).join(", "),
        })}
      </p>
    );
  }
  const percent = upload.kind === "sending" ? Math.floor(upload.share * 100) : 0;
  return (
    <div class="file-coming">
      <p class="st wait file-word" role="status">
        <Icon name={upload.kind === "waiting" ? "wifi-off" : "held"} />
        {t(upload.kind === "waiting" ? "file.waiting" : "file.sending", { name })}
      </p>
      {upload.kind === "sending" && (
        <progress max={100} value={percent} aria-label={t("file.progress", { name })}>
          {percent}%
        </progress>
      )}
      <div class="bar">
        {upload.kind === "waiting" && (
          <button type="button" class="btn low" onClick={onRetry}>
            {t("file.retry")}
          </button>
        )}
        <button type="button" class="btn low" onClick={onCancel}>
          {t("file.cancel")}
        </button>
      </div>
    </div>
  );
}
