using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Users.Roles;

/// <summary>One role: what it is called, and its matrix.</summary>
public sealed partial class RolePage
{
    private FormRefusals refused = default!;
    private IReadOnlySet<string> ticks = new HashSet<string>();
    private IReadOnlyList<Choice> reaches = [];
    private Actor actor = Actor.Nobody;
    private RoleSheet? role;

    [Parameter] public Guid? Id { get; set; }

    [SupplyParameterFromForm(FormName = "role")] private RoleForm? Form { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [Inject] private RoleQueries Roles { get; set; } = default!;

    [Inject] private RoleService Service { get; set; } = default!;

    [Inject] private RoleWords RoleWords { get; set; } = default!;

    [Inject] private RefusalWords Words { get; set; } = default!;

    [Inject] private CurrentActor Current { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private IStringLocalizer<RolesTexts> Texts { get; set; } = default!;

    private string Title => role is null ? Texts["new"] : RoleWords.Of(role.Key, role.Details.Title ?? "", role.Details.TitleBangla);

    private string? Lead => role is null ? null : role.IsBuiltIn ? Texts["about." + role.Key] : role.Details.Description;

    private bool MayDelete => role is { IsBuiltIn: false, Fixed: null } && actor.May(Permission.RolesDelete);

    protected override async Task OnInitializedAsync()
    {
        refused = new FormRefusals(Words, []);
        actor = await Current.GetAsync();
        role = Id is { } id ? await Roles.FindAsync(actor, id, Http.RequestAborted) : null;
        if (Id is not null ? role is null : !actor.May(Permission.RolesWrite))
        {
            Form = null;
            Navigation.NotFound();
            return;
        }

        var isPosted = Form is not null;
        Form ??= RoleForm.Of(role);
        ticks = isPosted ? RoleForm.TicksOf(Http.Request.Form) : role?.Ticks ?? ticks;
        reaches = [.. Enum.GetValues<StudentReach>().Where(reach => reach <= actor.Reach)
            .Select(reach => new Choice(reach.ToString(), Texts[$"reach.{reach}"]))];
    }

    private async Task SaveAsync()
    {
        var saved = Id is { } id
            ? await Service.ChangeAsync(actor, id, Form!.Read(ticks), Http.RequestAborted)
            : await Service.MakeAsync(actor, Form!.Read(ticks), Http.RequestAborted);
        if (saved.IsRefused)
        {
            refused = new FormRefusals(Words, saved.Refusals);
            return;
        }

        Navigation.NavigateTo($"/roles/{saved.Value}?done=saved");
    }
}
