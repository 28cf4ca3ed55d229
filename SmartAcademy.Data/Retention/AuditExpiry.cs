using SmartAcademy.Data.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Retention;

namespace SmartAcademy.Data.Retention;

/// <summary>Audit entries go by whole seals, so that the rest can still be verified.</summary>
public sealed class AuditExpiry(AuditRetention audit) : Expiry
{
    public override RetentionKind Kind => RetentionKind.Audit;

    public override async Task<RetentionCount> CountAsync(Actor house, DateTimeOffset before, CancellationToken ct) =>
        new((await audit.PreviewAsync(house, before, ct)).Value, 0);

    public override async Task<RetentionCount> RemoveAsync(Actor house, DateTimeOffset before, CancellationToken ct) =>
        new((await audit.PurgeAsync(house, before, ct)).Value, 0);
}
