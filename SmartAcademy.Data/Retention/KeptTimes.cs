using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Retention;

namespace SmartAcademy.Data.Retention;

/// <summary>How long each kind is kept: the school's word, else the group's, else the house's proposal.</summary>
internal sealed class KeptTimes
{
    private readonly Dictionary<RetentionKind, int> ofTheGroup;
    private readonly Dictionary<(Guid School, RetentionKind Kind), int> ofSchools;

    private KeptTimes(Dictionary<RetentionKind, int> ofTheGroup, Dictionary<(Guid School, RetentionKind Kind), int> ofSchools) =>
        (this.ofTheGroup, this.ofSchools) = (ofTheGroup, ofSchools);

    public static async Task<KeptTimes> ReadAsync(AcademyDbContext db, CancellationToken ct) => new(
        await db.RetentionDefaults.ToDictionaryAsync(setting => setting.Kind, setting => setting.Keep, ct),
        await db.RetentionSettings.ToDictionaryAsync(setting => (setting.SchoolId, setting.Kind), setting => setting.Keep, ct));

    public bool IsOwn(Guid? schoolId, RetentionKind kind) => schoolId is { } id && ofSchools.ContainsKey((id, kind));

    public int Of(Guid? schoolId, RetentionRule rule) =>
        schoolId is { } id && ofSchools.TryGetValue((id, rule.Kind), out var own) ? own : ofTheGroup.GetValueOrDefault(rule.Kind, rule.Usual);
}
