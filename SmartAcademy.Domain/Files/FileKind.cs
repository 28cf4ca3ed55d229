namespace SmartAcademy.Domain.Files;

/// <summary>What a file is for; decides who may see it.</summary>
public enum FileKind
{
    StudentPhoto,
    SchoolLogo,
    ClassList,
    PhotoArchive,
    WorkOutcome,
    ReportCard,
    LeaveDocument,
    CollectorPhoto,
    VisitorPhoto,
}
