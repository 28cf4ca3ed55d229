using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Schools;

/// <summary>Opens schools and changes what is written about them; a matter of the super admin.</summary>
public sealed class SchoolService(IDbContextFactory<AcademyDbContext> contexts, FileService files)
{
    private const string OneCode = "ix_schools_code";

    private static readonly Clash[] Clashes = [new(OneCode, SchoolRefusals.SchoolCodeTaken)];

    public async Task<Checked<Guid>> OpenAsync(Actor actor, SchoolDescription typed, CancellationToken ct)
    {
        if (!actor.May(Permission.SchoolsWrite))
        {
            return Refusal.Forbidden;
        }

        var description = SchoolRules.Check(typed);
        if (description.IsRefused)
        {
            return description.As<Guid>();
        }

        await using var db = await contexts.OpenAsync(actor.AboveSchools(), ct);
        var school = new School(description.Value.Name, description.Value.Code);
        school.Describe(description.Value);
        db.Schools.Add(school);
        return await db.SaveAsync(school.Id, Clashes, ct);
    }

    public async Task<Checked<Guid>> ChangeAsync(Actor actor, Guid schoolId, SchoolDescription typed, CancellationToken ct)
    {
        var description = SchoolRules.Check(typed);
        if (description.IsRefused)
        {
            return description.As<Guid>();
        }

        return await OnSchoolAsync(actor, schoolId, school => school.Describe(description.Value), ct);
    }

    /// <summary>A closed school keeps its rows, but nobody passes its gates.</summary>
    public Task<Checked<Guid>> ActivateAsync(Actor actor, Guid schoolId, bool active, CancellationToken ct) =>
        OnSchoolAsync(actor, schoolId, school => Switch(school, active), ct);

    /// <summary>Takes a finished picture; null removes the logo.</summary>
    public async Task<Checked<Guid>> SetLogoAsync(Actor actor, Guid schoolId, Stream? picture, string contentType, CancellationToken ct)
    {
        if (!actor.May(Permission.SchoolsWrite))
        {
            return Refusal.Forbidden;
        }

        Guid? fileId = picture is null
            ? null
            : await files.SaveAsync(actor.AboveSchools(), new NewFile(schoolId, FileKind.SchoolLogo, contentType, null), picture, ct);
        return await OnSchoolAsync(actor, schoolId, school => school.SetLogo(fileId), ct);
    }

    /// <summary>The logo of a school of the actor; null when there is none.</summary>
    public async Task<OpenFile?> OpenLogoAsync(Actor actor, Guid schoolId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var fileId = await db.Schools.VisibleTo(actor).Where(school => school.Id == schoolId)
            .Select(school => school.LogoFileId).FirstOrDefaultAsync(ct);
        return fileId is { } id ? await files.OpenAsync(actor.AboveSchools(), id, FileKind.SchoolLogo, ct) : null;
    }

    private async Task<Checked<Guid>> OnSchoolAsync(Actor actor, Guid schoolId, Action<School> verb, CancellationToken ct)
    {
        if (!actor.May(Permission.SchoolsWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor.AboveSchools(), ct);
        if (await db.Schools.VisibleTo(actor).FirstOrDefaultAsync(row => row.Id == schoolId, ct) is not { } school)
        {
            return Refusal.NotFound;
        }

        verb(school);
        return await db.SaveAsync(school.Id, Clashes, ct);
    }

    private static void Switch(School school, bool active)
    {
        if (active)
        {
            school.Activate();
        }
        else
        {
            school.Deactivate();
        }
    }
}
