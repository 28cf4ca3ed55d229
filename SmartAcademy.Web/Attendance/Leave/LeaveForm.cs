using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Attendance.Leave;

/// <summary>What the form of a request sends, as typed.</summary>
public sealed class LeaveForm
{
    public static readonly string[] Fields = [nameof(StudentId), nameof(StartsOn), nameof(EndsOn), nameof(Reason), "Document"];

    public string? StudentId { get; set; }

    public string? StartsOn { get; set; }

    public string? EndsOn { get; set; }

    public string? Reason { get; set; }

    public LeaveWish Read(FieldReader fields) =>
        new(fields.Day(StartsOn, nameof(StartsOn)), fields.Day(EndsOn, nameof(EndsOn)), Reason);
}
