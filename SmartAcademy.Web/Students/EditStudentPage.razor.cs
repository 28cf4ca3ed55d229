using Microsoft.AspNetCore.Components;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Schools;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Classes;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Students;

public sealed partial class EditStudentPage
{
    private StudentSheet? sheet;
    private FormRefusals refused = default!;
    private IReadOnlyList<ClassName> classes = [];
    private IReadOnlyList<DepartmentLine> departments = [];
    private List<(string Field, string? Saved)> differing = [];
    private Actor actor = Actor.Nobody;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "student")] private StudentForm? Form { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    private string Page => $"/students/{Id}";

    protected override async Task OnInitializedAsync()
    {
        refused = new FormRefusals(Words, []);
        actor = await Current.GetAsync();
        sheet = await Queries.FindAsync(actor, Id, Http.RequestAborted);
        if (sheet is null or { DeletedAt: not null })
        {
            sheet = null;
            Navigation.NotFound();
            return;
        }

        Form ??= StudentForm.Of(sheet.Details, sheet.Version);
        classes = [.. (await Classes.NamesAsync(actor, Http.RequestAborted)).Where(row => row.SchoolId == sheet.SchoolId)];
        departments = [.. (await Departments.ListAsync(actor, Http.RequestAborted)).Where(row => row.SchoolId == sheet.SchoolId)];
    }

    private async Task ChangeAsync()
    {
        var fields = new FieldReader();
        var details = Form!.Read(fields);
        if (fields.Refusals.Count > 0)
        {
            refused = new FormRefusals(Words, StudentFieldNames.RefusalsOf(fields, details, Time));
            return;
        }

        var changed = await Students.ChangeAsync(actor, Id, Form.Version, details, Http.RequestAborted);
        if (!changed.IsRefused)
        {
            Navigation.NavigateTo($"{Page}?done=saved");
            return;
        }

        refused = new FormRefusals(Words, changed.Refusals);
        if (refused.Has(Refusal.ChangedMeanwhile))
        {
            ShowWhatTheOtherSaved();
        }
    }

    /// <summary>Keeps what was typed, shows what the other person saved, and lets the next save go through knowingly.</summary>
    private void ShowWhatTheOtherSaved()
    {
        var saved = StudentForm.Of(sheet!.Details, sheet.Version);
        differing =
        [
            .. typeof(StudentForm).GetProperties()
                .Where(property => property.PropertyType == typeof(string))
                .Select(property => (property.Name, Saved: (string?)property.GetValue(saved), Typed: (string?)property.GetValue(Form)))
                .Where(field => (field.Saved ?? "") != (field.Typed ?? ""))
                .Select(field => (field.Name, Named(field.Name, field.Saved))),
        ];
        Form!.Version = sheet.Version;
    }

    private string? Named(string field, string? value) => field switch
    {
        nameof(StudentForm.ClassId) => ClassWords.Of(sheet!.Class),
        nameof(StudentForm.DepartmentId) => sheet!.DepartmentName,
        nameof(StudentForm.Gender) => Texts[$"gender.{value}"],
        _ => value,
    };
}
