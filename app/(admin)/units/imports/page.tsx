import { ImportsPage } from "../../register/imports-page";

export default function UnitImportsPage() {
  return <ImportsPage kind="units" />;
}
