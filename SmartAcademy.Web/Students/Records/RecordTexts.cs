namespace SmartAcademy.Web.Students.Records;

/// <summary>Texts of the export and the erasure of one student's record.</summary>
internal sealed class RecordTexts;
