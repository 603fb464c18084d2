import { ImportsPage } from "../../register/imports-page";

export default function OfficerImportsPage() {
  return <ImportsPage kind="officers" />;
}
