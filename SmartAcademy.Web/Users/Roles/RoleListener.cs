using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Users.Roles;

/// <summary>
/// Keeps the book of roles true on every instance: read before the first request, at every change that any instance tells of, and
/// every half minute should a notice be lost.
/// </summary>
internal sealed class RoleListener(DatabaseConnections connections, RoleBook book, TimeProvider time, ILogger<RoleListener> log)
    : NewsListener(connections, "roles_changed", time, log)
{
    protected override TimeSpan LongestSilence => TimeSpan.FromSeconds(30);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await book.RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task CatchUpAsync(DateTimeOffset since, CancellationToken ct) => book.RefreshAsync(ct);

    protected override Task HearAsync(IReadOnlyList<string> news, CancellationToken ct) => book.RefreshAsync(ct);
}
