using System.Xml.Linq;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Web.Audit;

namespace SmartAcademy.Tests.Audit;

public sealed class AuditTextsTests
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

    [Fact]
    public void Everything_the_filter_offers_has_a_word() => Assert.Empty(AuditTypes.Listed(null).Select(type => $"type.{type}").Except(Known));
}
