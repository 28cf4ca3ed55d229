using Microsoft.AspNetCore.Components;
using SmartAcademy.Data.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Students;

public sealed partial class StudentGuardians
{
    private static readonly string[] FieldNames = [.. typeof(GuardianForm).GetProperties().Select(property => property.Name)];

    private IReadOnlyList<GuardianOfStudent> lines = [];
    private FormRefusals refused = default!;
    private Actor actor = Actor.Nobody;

    [Parameter, EditorRequired] public Guid StudentId { get; set; }

    [Parameter] public bool MayWrite { get; set; }

    /// <summary>new or link, while one of these forms is open.</summary>
    [SupplyParameterFromQuery] private string? Mode { get; set; }

    [SupplyParameterFromQuery(Name = "edit")] private Guid? Edited { get; set; }

    [SupplyParameterFromForm] private GuardianForm? Guardian { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    private string Page => $"/students/{StudentId}?tab=guardians";

    protected override async Task OnInitializedAsync()
    {
        refused = new FormRefusals(Words, []);
        actor = await Current.GetAsync();
        lines = await Guardians.OfStudentAsync(actor, StudentId, Http.RequestAborted);
        var edited = lines.FirstOrDefault(line => line.Id == Edited);
        Guardian ??= edited is null
            ? new GuardianForm { ContactPriority = FormReading.Written(lines.Count + 1), PortalAccess = true }
            : GuardianForm.Of(edited.Details, edited.Bond);
    }

    private async Task AddAsync()
    {
        var added = await Service.AddAsync(actor, StudentId, Guardian!.Details(), Guardian.Bond(), Http.RequestAborted);
        Settle(added.Refusals, "guardian-added");
    }

    private async Task ChangeAsync()
    {
        if (Edited is not { } guardianId)
        {
            Navigation.NotFound();
            return;
        }

        var changed = await Service.ChangeAsync(actor, guardianId, Guardian!.Details(), Http.RequestAborted);
        var bond = await Service.ChangeBondAsync(actor, StudentId, guardianId, Guardian.Bond(), Http.RequestAborted);
        Settle([.. changed.Refusals, .. bond.IsRefused ? [bond.Refusal] : Array.Empty<Refusal>()], "guardian-saved");
    }

    private void Settle(IReadOnlyList<Refusal> refusals, string done)
    {
        if (refusals.Count > 0)
        {
            refused = new FormRefusals(Words, refusals);
            return;
        }

        Navigation.NavigateTo($"{Page}&done={done}");
    }
}
