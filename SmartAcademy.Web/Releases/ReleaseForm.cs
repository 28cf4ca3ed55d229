using SmartAcademy.Data.Releases;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Releases;

/// <summary>What the guard's form sends, as typed.</summary>
public sealed class ReleaseForm
{
    public static readonly string[] Fields = [nameof(Who), nameof(Code), nameof(Reason), nameof(NotesRead)];

    private const char Between = ':';

    /// <summary>Drawn when the form was shown.</summary>
    public string? Id { get; set; }

    /// <summary><c>Guardian:{id}</c>, <c>Collector:{id}</c> or <c>OneTime:</c>.</summary>
    public string? Who { get; set; }

    public string? Code { get; set; }

    public string? Reason { get; set; }

    public bool NotesRead { get; set; }

    public static string Choice(PickUpPerson person) => $"{person.As}{Between}{person.Id}";

    public static string ByCode => $"{CollectedBy.OneTime}{Between}";

    /// <summary>Null when nobody was chosen.</summary>
    public ReleaseOrder? Read(Guid studentId)
    {
        var parts = (Who ?? "").Split(Between);
        return parts.Length == 2 && Enum.TryParse<CollectedBy>(parts[0], out var kind) && Enum.IsDefined(kind)
            ? new ReleaseOrder(FormReading.Id(Id) ?? Guid.Empty, studentId, kind, FormReading.Id(parts[1]) ?? Guid.Empty, Code, Reason, NotesRead)
            : null;
    }
}
