import { ImportPage, type ListSearch } from "../../../register/import-page";

type Props = { params: Promise<{ officerImportId: string }>; searchParams: ListSearch };

export default async function OfficerImportPage({ params, searchParams }: Props) {
  const { officerImportId } = await params;
  return <ImportPage kind="officers" listId={officerImportId} search={await searchParams} />;
}
