using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Data.Passes.Signed;

internal static class SignedCardBook
{
    /// <summary>Remembers the key under each card that leaves the house; the newest card of a pass counts.</summary>
    public static Task<int> NoteCardsAsync(
        this AcademyDbContext db, IReadOnlyCollection<PrintedCode> cards, DateTimeOffset at, CancellationToken ct)
    {
        var (passes, schools) = (cards.Select(card => card.PassId).ToArray(), cards.Select(card => card.SchoolId).ToArray());
        var keys = cards.Select(card => card.KeyNumber).ToArray();
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO signed_cards (pass_id, school_id, key_number, printed_at)
            SELECT DISTINCT ON (card.pass_id) card.pass_id, card.school_id, card.key_number, {at}
            FROM unnest({passes}, {schools}, {keys}) AS card (pass_id, school_id, key_number)
            ON CONFLICT (pass_id) DO UPDATE SET key_number = excluded.key_number, printed_at = excluded.printed_at
            """,
            ct);
    }
}
