using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Web.Api;
using SmartAcademy.Web.Classes;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Access;

/// <summary>Puts the gatekeeper's answer into the words of the API.</summary>
internal sealed class ScanWords(IStringLocalizer<AccessTexts> texts)
{
    public const string Granted = "granted";
    public const string Denied = "denied";
    public const string Refused = "refused";
    public const string Student = "student";
    public const string Visitor = "visitor";

    public ScanAnswer Of(AnsweredScan scan)
    {
        var granted = scan.Status is AccessStatus.Granted;
        return new ScanAnswer
        {
            ScanId = scan.ScanId,
            Result = granted ? Granted : Denied,
            Reason = scan.Reason,
            Message = granted ? Welcome(scan) : Refusal(scan.Reason, scan.Direction, scan.Explanation),
            SchoolNote = IsOfBlock(scan) && !string.IsNullOrEmpty(scan.Explanation) ? scan.Explanation : null,
            Direction = Word(scan.Direction),
            Time = scan.OccurredAt,
            ClockSkewed = scan.ClockSkewed,
            Flags = ScanFindingWords.Of(scan.Findings),
            LateMinutes = scan.LateMinutes,
            Overridable = scan.Pass is not null && DenialReason.IsOverridable(scan.Reason),
            LogId = scan.LogId,
            AccessPoint = new ScanPoint(scan.AccessPointId, scan.AccessPointName),
            Kind = scan.Pass is { } shown ? shown.Type is PassType.Visitor ? Visitor : Student : null,
            Student = scan.Student is { } student ? Of(student, granted) : null,
            Visitor = scan.Visitor is { } visitor ? new ScanVisitor(visitor.Name, visitor.Host) : null,
            Pass = scan.Pass is { } pass ? new ScanPass(pass.Number, Word(pass.Type), pass.ExpiresOn) : null,
        };
    }

    /// <summary>A scan of a batch that was not taken; see <see cref="ApiCodes"/>.</summary>
    public ScanAnswer OfRefused(string scanId, string code) =>
        new() { ScanId = scanId, Result = Refused, Reason = code, Message = texts[$"Refused_{code}"] };

    /// <summary>A greeting, and one sentence for each thing that the guard should look at.</summary>
    private string Welcome(AnsweredScan scan)
    {
        string welcome = scan.LateMinutes is { } minutes ? texts["Granted_late", Say.Number(minutes)] : texts[$"Granted_{scan.Direction}"];
        var rest = scan.Findings & ~ScanFindings.Late;
        return rest is ScanFindings.None
            ? welcome
            : string.Join(' ', ScanFindingWords.Of(rest).Select(word => Remark(word, scan.Explanation)).Prepend(welcome));
    }

    /// <summary>Of a student about whom the guard is to be told, the school's own words.</summary>
    private string Remark(string word, string? told) =>
        word == ScanFindingWords.Blocked && !string.IsNullOrEmpty(told) ? told : texts[$"Flag_{word}"].Value;

    /// <summary>Why, and what to do; with the hours or the number where there are some, and of a stopped student the school's own words.</summary>
    public string Refusal(string? reason, GateDirection direction, string? told) => reason switch
    {
        DenialReason.BlockedStudent when !string.IsNullOrEmpty(told) => told,
        DenialReason.BlockedStudent => texts["Reason_blocked_student"],
        DenialReason.Lockdown when direction is GateDirection.Exit => texts["Reason_lockdown_exit_told", told ?? ""],
        not null when told is not null && DenialReason.OfRules.Contains(reason) => texts[$"Reason_{reason}_told", Say.Digits(told)],
        _ => texts[$"Reason_{reason}"],
    };

    /// <summary>The class of a student, the host of a visitor.</summary>
    public static string? GroupOf(AccessLogLine scan, IStringLocalizer<AccessTexts> texts) => scan switch
    {
        { Class: { } title } => ClassWords.Of(title),
        { VisitorHost: { } host } => texts["visitor.of", host],
        { VisitorName: not null } => texts["person.visitor"],
        _ => null,
    };

    private static bool IsOfBlock(AnsweredScan scan) =>
        scan.Reason is DenialReason.BlockedStudent || scan.Findings.HasFlag(ScanFindings.Blocked);

    private static ScanStudent Of(GateStudent student, bool granted) => new(
        student.Id, student.Name, student.NameBangla, student.ClassLabel,
        granted && student.HasPhoto ? $"{ApiPath.V1}/students/{student.Id:D}/photo" : null);

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
