type BodyNameProps = { readonly parentBody: string; readonly ownBody: string };

/** As at the head of an official letter: the parent upright, the own name bold, a short rule below. */
export function BodyName({ parentBody, ownBody }: BodyNameProps) {
  return (
    <p className="relative pb-[5px] text-center text-14 leading-table tracking-[0.02em] uppercase after:absolute after:right-1/3 after:bottom-0 after:left-1/3 after:border-t-[1.5px] after:border-current">
      {parentBody}
      <b className="block">{ownBody}</b>
    </p>
  );
}
