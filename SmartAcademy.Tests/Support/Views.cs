using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Tests.Support;

/// <summary>What queries need that hand out sensitive fields.</summary>
internal static class Views
{
    public static SensitiveViews Of(IDbContextFactory<AcademyDbContext> contexts, TimeProvider? time = null) =>
        new(contexts, new AuditTrail(contexts, time ?? TimeProvider.System), time ?? TimeProvider.System);
}
