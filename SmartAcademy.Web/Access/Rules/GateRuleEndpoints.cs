using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Access.Rules;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Access.Rules;

/// <summary>Buttons of the page on gate rules.</summary>
internal static class GateRuleEndpoints
{
    public static void MapGateRules(this IEndpointRouteBuilder app)
    {
        var rules = app.MapGroup("").RequireAuthorization(Permission.GateRulesWrite);
        rules.MapPost(GateRuleAddress.SwitchOn, SwitchOnAsync);
        rules.MapPost(GateRuleAddress.Discard, DiscardAsync);
        rules.MapPost(GateRuleAddress.RemoveHours, RemoveHoursAsync);
        rules.MapPost(GateRuleAddress.RemoveTimes, RemoveTimesAsync);
        rules.MapPost(GateRuleAddress.RemoveCapacity, RemoveCapacityAsync);
    }

    private static async Task<Answer> SwitchOnAsync([FromForm] int version, HttpContext http, GateRuleService rules, CancellationToken ct) =>
        AfterPost.Answer((await rules.SwitchOnAsync(http.ToActor(), version, ct)).Refusal, GateRuleAddress.Page, "switched-on");

    private static async Task<Answer> DiscardAsync([FromForm] int version, HttpContext http, GateRuleService rules, CancellationToken ct) =>
        AfterPost.Answer((await rules.DiscardAsync(http.ToActor(), version, ct)).Refusal, GateRuleAddress.Page, "discarded");

    private static Task<Answer> RemoveHoursAsync(
        [FromForm] int version, [FromForm] int place, HttpContext http, GateRuleService rules, CancellationToken ct) =>
        ChangeAsync(http, rules, version, kept => place >= 0 && place < kept.Windows.Count ? kept.Remove(kept.Windows[place]) : kept, ct);

    private static Task<Answer> RemoveTimesAsync(
        [FromForm] int version, [FromForm] Guid classId, HttpContext http, GateRuleService rules, CancellationToken ct) =>
        ChangeAsync(http, rules, version, kept => kept.SetTimes(classId, null, null), ct);

    private static Task<Answer> RemoveCapacityAsync(
        [FromForm] int version, [FromForm] Guid accessPointId, HttpContext http, GateRuleService rules, CancellationToken ct) =>
        ChangeAsync(http, rules, version, kept => kept.SetCapacity(accessPointId, null, RuleMode.Off), ct);

    private static async Task<Answer> ChangeAsync(
        HttpContext http, GateRuleService rules, int version, Func<GateRules, GateRules> change, CancellationToken ct)
    {
        var changed = await rules.PrepareAsync(http.ToActor(), version, change, ct);
        return AfterPost.Answer(changed.IsRefused ? changed.Refusals[0] : null, GateRuleAddress.Page, "drafted");
    }
}
