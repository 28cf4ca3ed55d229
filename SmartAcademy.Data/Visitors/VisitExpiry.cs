using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Retention;
using SmartAcademy.Domain.Retention;
using SmartAcademy.Domain.Visitors;

namespace SmartAcademy.Data.Visitors;

/// <summary>Visits that are long over, with photos, phones and identity numbers. Who never signed out is gone by then, too.</summary>
public sealed class VisitExpiry(IDbContextFactory<AcademyDbContext> contexts, FileService files)
    : FiledExpiry<Visit>(contexts, files, visit => visit.PhotoFileId)
{
    public override RetentionKind Kind => RetentionKind.Visitors;

    protected override IQueryable<Visit> Old(AcademyDbContext db, DateTimeOffset before) => db.Visits.Where(visit => visit.LeavesBy < before);
}
