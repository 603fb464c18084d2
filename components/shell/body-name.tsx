type BodyNameProps = {
  readonly parentBody: string;
  readonly ownBody: string;
  /** Where there is little room: without the parent. */
  readonly brief?: boolean;
};

/** As at the head of an official letter: the parent upright, the own name bold, a short rule below. */
export function BodyName({ parentBody, ownBody, brief = false }: BodyNameProps) {
  return (
    <p className="relative pb-[5px] text-center text-14 leading-table tracking-[0.02em] uppercase after:absolute after:right-1/3 after:bottom-0 after:left-1/3 after:border-t-[1.5px] after:border-current">
      <span className={brief ? "max-md:hidden" : undefined}>{parentBody}</span>
      <b className="block">{ownBody}</b>
    </p>
  );
}
