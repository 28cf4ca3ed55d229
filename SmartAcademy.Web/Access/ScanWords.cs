using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Access;
using SmartAcademy.Web.Api;

namespace SmartAcademy.Web.Access;

/// <summary>Puts the gatekeeper's answer into the words of the API.</summary>
internal sealed class ScanWords(IStringLocalizer<AccessTexts> texts)
{
    public const string Granted = "granted";
    public const string Denied = "denied";
    public const string Refused = "refused";

    public ScanAnswer Of(AnsweredScan scan)
    {
        var granted = scan.Status is AccessStatus.Granted;
        return new ScanAnswer
        {
            ScanId = scan.ScanId,
            Result = granted ? Granted : Denied,
            Reason = scan.Reason,
            Message = texts[granted ? $"Granted_{scan.Direction}" : $"Reason_{scan.Reason}"],
            Direction = Word(scan.Direction),
            Time = scan.OccurredAt,
            ClockSkewed = scan.ClockSkewed,
            AccessPoint = new ScanPoint(scan.AccessPointId, scan.AccessPointName),
            Student = scan.Student is { } student ? Of(student, granted) : null,
            Pass = scan.Pass is { } pass ? new ScanPass(pass.Number, Word(pass.Type), pass.ExpiresOn) : null,
        };
    }

    /// <summary>A scan of a batch that was not taken; see <see cref="ApiCodes"/>.</summary>
    public ScanAnswer OfRefused(string scanId, string code) =>
        new() { ScanId = scanId, Result = Refused, Reason = code, Message = texts[$"Refused_{code}"] };

    private static ScanStudent Of(GateStudent student, bool granted) => new(
        student.Id, student.Name, student.NameBangla, student.ClassLabel,
        granted && student.HasPhoto ? $"{ApiPath.V1}/students/{student.Id:D}/photo" : null);

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
