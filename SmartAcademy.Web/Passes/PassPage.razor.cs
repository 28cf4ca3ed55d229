using Microsoft.AspNetCore.Components;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Passes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Passes;

/// <summary>One pass: what it is, what may be done to it, its code for whoever prints or holds it, and its history last.</summary>
public sealed partial class PassPage
{
    private Actor actor = Actor.Nobody;
    private PassDetail? pass;
    private IReadOnlyList<AuditLine> history = [];
    private Result<SignedCode> code;

    [Parameter] public Guid Id { get; set; }

    [Inject] private PassQueries Passes { get; set; } = default!;

    [Inject] private PassHistory History { get; set; } = default!;

    [Inject] private PassCodes Codes { get; set; } = default!;

    [Inject] private CurrentActor Current { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private RefusalWords Refusals { get; set; } = default!;

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    private bool IsOffice => actor.May(Permission.PassesRead);

    private bool MaySeeCode => actor.May(Permission.PassesPrint) || pass is { Holds: true };

    private bool MayPrint => actor.May(Permission.PassesPrint) && pass?.Line is { Status: PassStatus.Active, StudentId: not null };

    protected override async Task OnInitializedAsync()
    {
        actor = await Current.GetAsync();
        var ct = Http.RequestAborted;
        pass = await Passes.FindAsync(actor, Id, ct);
        if (pass is null)
        {
            Navigation.NotFound();
            return;
        }

        history = await History.ReadAsync(actor, Id, ct);
        if (MaySeeCode)
        {
            code = await Codes.ShowAsync(actor, Id, ct);
        }

        Http.Response.Headers.CacheControl = "no-store";
    }
}
