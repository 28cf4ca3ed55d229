using Microsoft.EntityFrameworkCore;

namespace SmartAcademy.Data.Kernel;

public static class Numbering
{
    /// <summary>
    /// Takes the next <paramref name="count"/> numbers of a series and returns the first. Call it inside the transaction that
    /// uses them: others wait for its end, and a rollback gives the numbers back, so none is lost or given twice.
    /// </summary>
    public static async Task<int> TakeNumbersAsync(this AcademyDbContext db, string series, int year, int count, CancellationToken ct)
    {
        var last = await db.Database.SqlQuery<int>(
            $"""
            INSERT INTO number_series (name, year, last) VALUES ({series}, {year}, {count})
            ON CONFLICT (name, year) DO UPDATE SET last = number_series.last + {count}
            RETURNING last AS "Value"
            """).ToListAsync(ct);
        return last[0] - count + 1;
    }
}
