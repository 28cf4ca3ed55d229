using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Grades;

/// <summary>Takes drawn report cards into the archive, all of a class at once; a second set of the same language is not taken.</summary>
public sealed class ReportCardService(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit, TimeProvider time)
{
    private static readonly Clash[] Clashes = [new("ix_report_cards_class_result_id_student_id_language", Refusal.ChangedMeanwhile)];

    public async Task<Result> KeepAsync(Actor actor, CardFacts facts, string language, IReadOnlyList<CardFile> cards, CancellationToken ct)
    {
        if (!actor.May(Permission.GradesExport))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM class_results WHERE id = {facts.ClassResultId} FOR UPDATE", ct);
        if (await db.ReportCards.AnyAsync(row => row.ClassResultId == facts.ClassResultId && row.Language == language, ct))
        {
            return Refusal.ChangedMeanwhile;
        }

        await db.InsertAllAsync<ReportCard>(cards.Select(card => Row(actor, facts, language, card)), ct);
        audit.Record(db, new AuditEvent(
            AuditAction.Printed, nameof(ReportCard), facts.ClassResultId.ToString(),
            new Dictionary<string, string?> { [AuditDetail.Number] = $"{cards.Count} {language}" }, facts.SchoolId));
        return await db.CommitAsync(transaction, Clashes, ct);
    }

    private ReportCard Row(Actor actor, CardFacts facts, string language, CardFile card) => new()
    {
        SchoolId = facts.SchoolId,
        ClassResultId = facts.ClassResultId,
        StudentId = card.StudentId,
        Language = language,
        FileId = card.FileId,
        Sha256 = card.Sha256,
        MadeBy = actor.UserId,
        MadeAt = time.GetUtcNow(),
    };
}
