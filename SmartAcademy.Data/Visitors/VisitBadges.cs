using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Visitors;

namespace SmartAcademy.Data.Visitors;

/// <summary>What stands on a visitor's badge, and the visitor's face for the desk.</summary>
public sealed class VisitBadges(IDbContextFactory<AcademyDbContext> contexts, IPassKeys keys, PassSigners signers, FileService files, AuditTrail audit, TimeProvider time)
{
    /// <summary>Only for who is inside; that a badge was printed is written down.</summary>
    public async Task<Result<VisitBadge>> PrintAsync(Actor actor, Guid visitId, CancellationToken ct)
    {
        if (!actor.May(Permission.VisitorsWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Visits.AsNoTracking().FirstOrDefaultAsync(row => row.Id == visitId, ct) is not { } visit)
        {
            return Refusal.NotFound;
        }

        var pass = visit.Status is VisitStatus.Inside ? await db.Passes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == visit.PassId, ct) : null;
        if (pass is null)
        {
            return VisitRefusals.NoBadge;
        }

        var secret = pass.Unseal(keys);
        if (secret.IsRefused)
        {
            return secret.Refusal;
        }

        var signer = await signers.OfAsync(visit.SchoolId, ct);
        var code = signer.Sign(SignedPass.Of(pass, secret.Value, visit.Name, ""));
        var school = await db.Schools.Where(row => row.Id == visit.SchoolId).Select(row => new { row.Name, row.NameBangla, row.LogoFileId }).SingleAsync(ct);
        audit.Record(db, new AuditEvent(
            AuditAction.Printed, nameof(Pass), pass.Id.ToString(), new Dictionary<string, string?> { [AuditDetail.Number] = pass.Number }, visit.SchoolId));
        await db.SaveChangesAsync(ct);
        await db.NoteCardsAsync([new PrintedCode(visit.SchoolId, pass.Id, pass.Number, signer.KeyNumber)], time.GetUtcNow(), ct);
        return new VisitBadge
        {
            SchoolName = school.Name,
            SchoolNameBangla = school.NameBangla,
            Logo = await files.ReadAsync(actor, school.LogoFileId, FileKind.SchoolLogo, ct),
            Name = visit.Name,
            Company = visit.Company,
            Host = await db.Users.Where(user => user.Id == visit.HostId).Select(user => user.DisplayName).FirstOrDefaultAsync(ct),
            Number = pass.Number,
            Day = pass.ExpiresOn,
            Code = code.Text,
            Photo = await files.ReadAsync(actor, visit.PhotoFileId, FileKind.VisitorPhoto, ct),
        };
    }

    public async Task<OpenFile?> OpenPhotoAsync(Actor actor, Guid visitId, CancellationToken ct)
    {
        if (!actor.May(Permission.VisitorsRead))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var fileId = await db.Visits.Where(row => row.Id == visitId).Select(row => row.PhotoFileId).FirstOrDefaultAsync(ct);
        return fileId is { } id ? await files.OpenAsync(actor, id, FileKind.VisitorPhoto, ct) : null;
    }
}
