import { ImportPage, type ListSearch } from "../../../register/import-page";

type Props = { params: Promise<{ unitImportId: string }>; searchParams: ListSearch };

export default async function UnitImportPage({ params, searchParams }: Props) {
  const { unitImportId } = await params;
  return <ImportPage kind="units" listId={unitImportId} search={await searchParams} />;
}
