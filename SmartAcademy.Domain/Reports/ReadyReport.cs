namespace SmartAcademy.Domain.Reports;

/// <summary>A report that every school has from the first day; its key is its address and names its texts.</summary>
public sealed record ReadyReport(string Key, ReportDefinition Definition)
{
    private static readonly IReadOnlyList<string> Yes = [nameof(YesNo.Yes)];
    private static readonly IReadOnlyList<string> No = [nameof(YesNo.No)];
    private static readonly ReportFilter OnlyActive = new("status", ReportOperator.OneOf, [nameof(Students.StudentStatus.Active)]);

    public static readonly IReadOnlyList<ReadyReport> All =
    [
        Make("class-list-with-phones", ReportEntity.Students, ["roll", "name", "nameBangla", "guardian", "guardianPhone"], "class", OnlyActive),
        Make("students-without-pass", ReportEntity.Students, ["number", "name", "nameBangla", "roll"], "class", OnlyActive, new ReportFilter("hasPass", ReportOperator.OneOf, No)),
        Make("students-without-photo", ReportEntity.Students, ["number", "name", "nameBangla", "roll"], "class", OnlyActive, new ReportFilter("hasPhoto", ReportOperator.OneOf, No)),
        Make("enrolments-of-the-year", ReportEntity.Enrolments, ["roll", "number", "name", "nameBangla", "startsOn", "endsOn", "end"], "class", new ReportFilter("currentYear", ReportOperator.OneOf, Yes)),
        Make("absences-of-the-week", ReportEntity.AttendanceDays, ["day", "roll", "name", "nameBangla", "code", "reason"], "class", new ReportFilter("day", ReportOperator.LastDays, ["6"]), new ReportFilter("countsAs", ReportOperator.OneOf, [nameof(Attendance.CountsAs.Absent)])),
        Make("attendance-of-two-months", ReportEntity.AttendanceMonths, ["roll", "name", "nameBangla", "month", "schoolDays", "present", "late", "absent", "excused", "percent"], "class", new ReportFilter("month", ReportOperator.LastDays, ["31"])),
        Make("guardian-phones", ReportEntity.Guardians, ["name", "nameBangla", "phone", "children", "hasLogin"], null),
        Make("denied-at-the-gate", ReportEntity.GateScans, ["at", "gate", "denial", "number", "name", "class"], null, new ReportFilter("at", ReportOperator.LastDays, ["30"]), new ReportFilter("answer", ReportOperator.OneOf, [nameof(Access.AccessStatus.Denied)])),
    ];

    public static ReadyReport? Find(string? key) => All.FirstOrDefault(report => report.Key == key);

    private static ReadyReport Make(string key, ReportEntity entity, string[] columns, string? groupBy, params ReportFilter[] filters) =>
        new(key, new ReportDefinition { Name = key, Entity = entity, Columns = columns, GroupBy = groupBy, Filters = filters });
}
