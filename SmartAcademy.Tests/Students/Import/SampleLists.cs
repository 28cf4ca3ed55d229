using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Web.Students.Import;

namespace SmartAcademy.Tests.Students.Import;

/// <summary>The two class lists of a school office, with the flaws such lists have.</summary>
internal static class SampleLists
{
    public const string Csv = "class-list.csv";
    public const string Workbook = "class-list.xlsx";

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Checkout.Root, "SmartAcademy.Tests", "Students", "Import", "Samples", name));

    public static UploadedList Read(string name) => ClassListFile.Read(name, Bytes(name)).Value;
}
