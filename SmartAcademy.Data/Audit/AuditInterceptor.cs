using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Domain.Access.Devices;
using SmartAcademy.Domain.Access.Tallies;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Factors;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Notifications;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Domain.Tokens;
using SmartAcademy.Domain.Webhooks;
using SmartAcademy.Domain.Work;

namespace SmartAcademy.Data.Audit;

/// <summary>Writes an audit row for every change that the context saves, in the same transaction.</summary>
public sealed class AuditInterceptor(TimeProvider time) : SaveChangesInterceptor
{
    /// <summary>Rows that are themselves records, or the notes by which an import finds its way.</summary>
    private static readonly HashSet<Type> NotAudited =
        [typeof(AuditEntry), typeof(AuditSeal), typeof(DataProtectionKey), typeof(NumberSeries), typeof(ClassListRow), typeof(ImportedValues),
        typeof(OutgoingMessage), typeof(GivenPermission), typeof(OfferedPermission), typeof(Authenticator), typeof(RecoveryCode), typeof(ApiToken),
        typeof(IdentityUserPasskey<Guid>), typeof(IdentityPasskeyData), typeof(AttendanceSave), typeof(MonthlyAttendance), typeof(DeviceHealth),
        typeof(GateHour), typeof(GateMinute), typeof(GateClassDay), typeof(GateStay), typeof(GateTallyMark), typeof(StudentPassSummary), typeof(WebhookDelivery)];

    /// <summary>A row that tells of its own progress many times a minute: that somebody asked for it is what counts.</summary>
    private static readonly HashSet<Type> OnlyAtFirst = [typeof(WorkOrder)];

    /// <summary>Whether any change of such a row is written down.</summary>
    public static bool Audits(Type entity) => !NotAudited.Contains(entity);

    private readonly ConditionalWeakTable<DbContext, List<AuditEntry>> written = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record(eventData.Context);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record(eventData.Context);
        return base.SavingChanges(eventData, result);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        TakeBack(eventData.Context);
        return base.SaveChangesFailedAsync(eventData, cancellationToken);
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData)
    {
        TakeBack(eventData.Context);
        base.SaveChangesFailed(eventData);
    }

    private void Record(DbContext? context)
    {
        if (context is not AcademyDbContext db)
        {
            return;
        }

        db.ChangeTracker.DetectChanges();
        var entries = db.ChangeTracker.Entries().Where(IsAudited).Select(entry => Describe(entry, db.Actor, db.Reason)).OfType<AuditEntry>().ToList();
        db.AuditEntries.AddRange(entries);
        written.AddOrUpdate(db, entries);
    }

    /// <summary>A save that failed may be tried again with the same context, and is then described anew.</summary>
    private void TakeBack(DbContext? context)
    {
        if (context is not null && written.TryGetValue(context, out var entries))
        {
            entries.ForEach(entry => context.Entry(entry).State = EntityState.Detached);
            written.Remove(context);
        }
    }

    private static bool IsAudited(EntityEntry entry)
    {
        var type = entry.Metadata.ClrType;
        return entry.State switch
        {
            EntityState.Added => !NotAudited.Contains(type),
            EntityState.Modified or EntityState.Deleted => !NotAudited.Contains(type) && !OnlyAtFirst.Contains(type),
            _ => false,
        };
    }

    private AuditEntry? Describe(EntityEntry entry, Actor actor, string? reason)
    {
        var changes = entry.Properties.Where(property => Matters(property, entry.State)).ToDictionary(
            property => property.Metadata.Name,
            property => new[]
            {
                entry.State is EntityState.Added ? null : AuditMask.Show(property.Metadata, property.OriginalValue),
                entry.State is EntityState.Deleted ? null : AuditMask.Show(property.Metadata, property.CurrentValue),
            });
        if (changes.Count == 0 && entry.State is EntityState.Modified)
        {
            return null;
        }

        return new AuditEntry(actor, time.GetUtcNow(), new AuditFact(ActionOf(entry.State), AuditSubject.TypeOf(entry), AuditSubject.IdOf(entry))
        {
            SchoolId = AuditSubject.SchoolOf(entry, actor),
            Changes = changes,
            Details = reason is null ? [] : new Dictionary<string, string?> { [AuditDetail.Reason] = reason },
        });
    }

    private static bool Matters(PropertyEntry property, EntityState state) =>
        !AuditMask.IsNoise(property.Metadata) && !IsWholeKey(property) && state switch
        {
            EntityState.Modified => property.IsModified && !Equals(property.OriginalValue, property.CurrentValue),
            EntityState.Deleted => property.OriginalValue is not null,
            _ => property.CurrentValue is not null,
        };

    /// <summary>The key of most rows is their address in the audit; a bond's key is what it binds, and worth telling.</summary>
    private static bool IsWholeKey(PropertyEntry property) =>
        property.Metadata.IsPrimaryKey() && property.EntityEntry.Metadata.FindPrimaryKey()!.Properties.Count == 1;

    private static string ActionOf(EntityState state) => state switch
    {
        EntityState.Added => AuditAction.Created,
        EntityState.Deleted => AuditAction.Deleted,
        _ => AuditAction.Changed,
    };
}
