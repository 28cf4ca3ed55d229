using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Notifications;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Domain.Work;

namespace SmartAcademy.Data.Audit;

/// <summary>Writes an audit row for every change that the context saves, in the same transaction.</summary>
public sealed class AuditInterceptor(TimeProvider time) : SaveChangesInterceptor
{
    /// <summary>Rows that are themselves records, or that change many times a second.</summary>
    private static readonly HashSet<Type> NotAudited =
        [typeof(AuditEntry), typeof(WorkOrder), typeof(StoredFile), typeof(DataProtectionKey), typeof(NumberSeries),
        typeof(ClassListRow), typeof(ImportedValues), typeof(OutgoingMessage)];

    private static readonly HashSet<string> Secret =
        ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "TokenHash", "KeyHash", "SearchText", "FamilyText", "Version"];

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

    private void Record(DbContext? context)
    {
        if (context is not AcademyDbContext db)
        {
            return;
        }

        db.ChangeTracker.DetectChanges();
        var entries = db.ChangeTracker.Entries().Where(IsAudited).Select(entry => Describe(entry, db.Actor, db.Reason)).ToList();
        db.AuditEntries.AddRange(entries.OfType<AuditEntry>());
    }

    private static bool IsAudited(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !NotAudited.Contains(entry.Metadata.ClrType);

    private AuditEntry? Describe(EntityEntry entry, Actor actor, string? reason)
    {
        var changes = entry.Properties.Where(property => Matters(property, entry.State)).ToDictionary(
            property => property.Metadata.Name,
            property => new[]
            {
                entry.State is EntityState.Added ? null : Text(property.OriginalValue),
                entry.State is EntityState.Deleted ? null : Text(property.CurrentValue),
            });
        if (changes.Count == 0)
        {
            return null;
        }

        if (reason is not null)
        {
            changes["Reason"] = [null, reason];
        }

        var schoolId = entry.Entity is IOwnedBySchool owned ? owned.SchoolId : actor.SchoolId;
        return new AuditEntry(
            schoolId, time.GetUtcNow(), actor.UserId, actor.Name, ActionOf(entry.State), entry.Metadata.ClrType.Name, KeyOf(entry),
            JsonSerializer.Serialize(changes));
    }

    private static bool Matters(PropertyEntry property, EntityState state) =>
        !Secret.Contains(property.Metadata.Name) && !property.Metadata.IsPrimaryKey() && state switch
        {
            EntityState.Modified => property.IsModified && !Equals(property.OriginalValue, property.CurrentValue),
            EntityState.Deleted => property.OriginalValue is not null,
            _ => property.CurrentValue is not null,
        };

    private static string ActionOf(EntityState state) => state switch
    {
        EntityState.Added => AuditAction.Created,
        EntityState.Deleted => AuditAction.Deleted,
        _ => AuditAction.Changed,
    };

    private static string KeyOf(EntityEntry entry) => string.Join(
        '/', entry.Metadata.FindPrimaryKey()!.Properties.Select(key => Text(entry.Property(key.Name).CurrentValue)));

    private static string? Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}
