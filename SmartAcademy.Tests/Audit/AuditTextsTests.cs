using System.Xml.Linq;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Web.Audit;

namespace SmartAcademy.Tests.Audit;

public sealed class AuditTextsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly HashSet<string> Known =
    [
        .. XDocument.Load(Path.Combine(Checkout.Root, "SmartAcademy.Web/Audit/AuditTexts.resx")).Root!.Elements("data")
            .Select(entry => entry.Attribute("name")!.Value),
    ];

    [Fact]
    public void Every_action_has_a_word() => Assert.Empty(AuditAction.All.Select(action => $"action.{action}").Except(Known));

    [Fact]
    public void Every_action_is_offered_by_the_filter() => Assert.Empty(
        typeof(AuditAction).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Except(AuditAction.All));

    /// <summary>Whoever adds a table that the audit follows gives it a name in both languages and a place in the filter.</summary>
    [Fact]
    public async Task Every_row_whose_changes_are_written_down_has_a_name_and_a_place_in_the_filter()
    {
        await using var db = await database.OpenAsync(Actor.System(), TestContext.Current.CancellationToken);
        var types = db.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).Select(entity => entity.ClrType)
            .Where(AuditInterceptor.Audits).Select(AuditSubject.NameOf).Distinct().ToList();

        Assert.Contains("Lesson", types);
        Assert.Empty(types.Select(type => $"type.{type}").Except(Known));
        Assert.Empty(types.Except(AuditTypes.Listed(null)));
    }

    [Fact]
    public void Everything_the_filter_offers_has_a_word() => Assert.Empty(AuditTypes.Listed(null).Select(type => $"type.{type}").Except(Known));
}
