using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Factors;

namespace SmartAcademy.Data.Factors;

internal static class RecoveryCodeRows
{
    /// <summary>New codes in place of all earlier ones; the caller's transaction and save make them count.</summary>
    public static async Task<string[]> MakeRecoveryCodesAsync(
        this AcademyDbContext db, Guid userId, DateTimeOffset now, CancellationToken ct)
    {
        var salt = RandomNumberGenerator.GetBytes(RecoveryCodeText.SaltBytes);
        await db.Authenticators.Where(row => row.UserId == userId)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.RecoverySalt, salt), ct);
        await db.RecoveryCodes.Where(code => code.UserId == userId).ExecuteDeleteAsync(ct);
        string[] codes = [.. Enumerable.Range(0, RecoveryCodeText.Count).Select(_ => RecoveryCodeText.Make())];
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode(userId, RecoveryCodeText.Hash(code, salt), now)));
        return codes;
    }
}
