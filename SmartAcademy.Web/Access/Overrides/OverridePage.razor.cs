using Microsoft.AspNetCore.Components;
using SmartAcademy.Data.Access.Overrides;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;
using SmartAcademy.Web.Students;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Access.Overrides;

/// <summary>A guard looks at the face, says why, and lets the person through.</summary>
public sealed partial class OverridePage
{
    private OverrideView? shown;
    private FormRefusals refused = default!;
    private Actor actor = Actor.Nobody;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "override")] private OverrideForm? Form { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    private string? Photo => shown?.Scan.StudentId is { } student ? StudentPhotoUrl.Of(student, shown.Scan.PhotoFileId) : null;

    public static string PageOf(Guid scanId) => $"/gate/override/{scanId}";

    protected override async Task OnInitializedAsync()
    {
        refused = new FormRefusals(Words, []);
        actor = await Current.GetAsync();
        Form ??= new OverrideForm();
        shown = await Queries.FindAsync(actor, Id, Http.RequestAborted);
        if (shown is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task OverrideAsync()
    {
        if (shown is null)
        {
            return;
        }

        var done = await Overrides.OverrideAsync(actor, Id, Form!.Chosen, Form.Words, Http.RequestAborted);
        refused = new FormRefusals(Words, done.IsRefused ? [done.Refusal] : []);
        // Also after a refusal: meanwhile another guard may have let the person through.
        shown = await Queries.FindAsync(actor, Id, Http.RequestAborted);
        if (!done.IsRefused)
        {
            Navigation.NavigateTo(PageOf(Id));
        }
    }

    private string Outcome(Refusal never) => shown?.Done is { } done
        ? Texts["done.by", done.Guard ?? "–", Say.Time(done.At), Access[$"why.{done.Why}"].Value]
        : Words.Of(never);
}
