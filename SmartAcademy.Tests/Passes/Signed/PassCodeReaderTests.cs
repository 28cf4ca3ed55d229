using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Passes.Signed;

public sealed class PassCodeReaderTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_signed_code_and_the_card_before_mean_the_same_pass()
    {
        var (school, pass) = await OpenAsync();
        var signed = await SignAsync(school, pass);
        Assert.Equal(pass.TokenHash, (await ReadAsync(school, signed.Text)).TokenHash);
        Assert.Equal(pass.TokenHash, (await ReadAsync(school, pass.Unseal(school.Keys).Value.Text)).TokenHash);
    }

    [Fact]
    [Trait("Attack", "21")]
    public async Task A_code_that_was_altered_cut_or_signed_by_somebody_else_means_no_pass()
    {
        var (school, pass) = await OpenAsync();
        var (other, _) = await OpenAsync();
        var signed = await SignAsync(school, pass);
        await other.Signers.OfAsync(other.School.Id, Ct);
        var forger = new PassSigner(school.School.Id, 1, PrivateKeyOf(await KeyAsync(other)));
        var forged = forger.Sign(SignedPass.Of(pass, pass.Unseal(school.Keys).Value, "Ayesha", "Seven B")).Text;
        var altered = signed.Text[..60] + (signed.Text[60] == '0' ? '1' : '0') + signed.Text[61..];
        foreach (var text in new[] { forged, altered, signed.Text[..^1], "SA2", "SA2" + new string('0', 240) })
        {
            Assert.Equal(PassReading.Denied(DenialReason.ForgedPass), await ReadAsync(school, text));
        }
    }

    [Fact]
    public async Task A_school_or_a_key_that_is_not_here_is_not_ours()
    {
        var (school, pass) = await OpenAsync();
        Assert.Equal(PassReading.Unknown, await ReadAsync(school, KnownCode.Text));
        await school.Signers.OfAsync(school.School.Id, Ct);
        var later = new PassSigner(school.School.Id, 2, PrivateKeyOf(await KeyAsync(school)));
        var text = later.Sign(SignedPass.Of(pass, pass.Unseal(school.Keys).Value, "", "")).Text;
        Assert.Equal(PassReading.Unknown, await ReadAsync(school, text));
    }

    [Fact]
    public async Task A_retired_key_opens_nothing_but_a_forgery_under_it_is_still_called_one()
    {
        var (school, pass) = await OpenAsync();
        var signed = await SignAsync(school, pass);
        await using (var db = await database.OpenAsync(Actor.System(school.School.Id), Ct))
        {
            (await db.PassSigningKeys.SingleAsync(Ct)).Retire(isCurrent: false, null, school.Time.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal(PassReading.Denied(DenialReason.RetiredKey), await ReadAsync(school, signed.Text));
        var altered = signed.Text[..^2] + (signed.Text[^2] == '0' ? '1' : '0') + signed.Text[^1];
        Assert.Equal(PassReading.Denied(DenialReason.ForgedPass), await ReadAsync(school, altered));
    }

    [Fact]
    [Trait("Attack", "21")]
    public async Task A_code_that_was_good_a_moment_ago_is_judged_by_its_own_letters_and_by_the_key_as_it_stands_now()
    {
        var (school, pass) = await OpenAsync();
        var (signed, reader) = (await SignAsync(school, pass), school.Reader);
        var altered = signed.Text[..60] + (signed.Text[60] == '0' ? '1' : '0') + signed.Text[61..];
        Task<PassReading> AskAsync(string text) => reader.ReadAsync(school.School.Id, text, typed: false, Ct).AsTask();

        var readings = await Task.WhenAll(Enumerable.Range(0, 16).Select(turn => AskAsync(turn % 2 == 0 ? signed.Text : altered)));
        Assert.All(readings.Where((_, turn) => turn % 2 == 0), reading => Assert.Equal(pass.TokenHash, reading.TokenHash));
        Assert.All(readings.Where((_, turn) => turn % 2 == 1), reading => Assert.Equal(PassReading.Denied(DenialReason.ForgedPass), reading));

        await using (var db = await database.OpenAsync(Actor.System(school.School.Id), Ct))
        {
            (await db.PassSigningKeys.SingleAsync(Ct)).Retire(isCurrent: false, null, school.Time.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }

        // Keys are kept for a second.
        await Task.Delay(TimeSpan.FromSeconds(1.1), Ct);
        Assert.Equal(PassReading.Denied(DenialReason.RetiredKey), await AskAsync(signed.Text));
    }

    [Fact]
    public async Task A_number_means_a_pass_of_the_devices_school_and_only_when_it_was_typed()
    {
        var (school, pass) = await OpenAsync();
        var (other, _) = await OpenAsync();
        Assert.Equal(pass.TokenHash, (await ReadAsync(school, $" {pass.Number.ToLowerInvariant()} ", typed: true)).TokenHash);
        Assert.Equal(pass.TokenHash, (await ReadAsync(school, Bangla(pass.Number), typed: true)).TokenHash);
        Assert.Equal(PassReading.Unknown, await ReadAsync(school, pass.Number));
        Assert.Equal(PassReading.Unknown, await ReadAsync(other, pass.Number, typed: true));
        Assert.Equal(PassReading.Unknown, await ReadAsync(school, "'; DROP TABLE passes", typed: true));
    }

    [Fact]
    public async Task First_cards_printed_at_once_share_one_key_that_the_database_keeps_sealed()
    {
        var (school, _) = await OpenAsync();
        var signers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => school.Signers.OfAsync(school.School.Id, Ct), Ct)));
        Assert.All(signers, signer => Assert.Equal(1, signer.KeyNumber));
        var key = await KeyAsync(school);
        var signed = signers.Select(signer => signer.Sign([1, 2, 3]));
        Assert.All(signed, signature => Assert.True(new PassVerifyingKey(key.PublicKey).IsGood([1, 2, 3], signature)));
        Assert.DoesNotContain(key.PrivateKey[40..80], DatabaseDump.Of(database.Connections), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_made_a_moment_ago_on_another_instance_is_known_at_once()
    {
        var (school, pass) = await OpenAsync();
        var (first, reader) = (await SignAsync(school, pass), school.Reader);
        Assert.Equal(pass.TokenHash, (await reader.ReadAsync(school.School.Id, first.Text, typed: false, Ct)).TokenHash);
        await school.SaveAsync(PassSigningKey.Make(school.School.Id, 2, null, school.Time.GetUtcNow()));
        var second = await SignAsync(school, pass);
        Assert.Equal(2, second.Pass.KeyNumber);
        Assert.Equal(pass.TokenHash, (await reader.ReadAsync(school.School.Id, second.Text, typed: false, Ct)).TokenHash);
    }

    private async Task<(PassSchool School, Pass Pass)> OpenAsync()
    {
        var school = await PassSchool.OpenAsync(database);
        return (school, await school.IssueAsync(await school.AdmitAsync()));
    }

    private static async Task<SignedCode> SignAsync(PassSchool school, Pass pass) => (await school.Signers.OfAsync(school.School.Id, Ct))
        .Sign(SignedPass.Of(pass, pass.Unseal(school.Keys).Value, "Ayesha Siddika", "Seven B"));

    private static async Task<PassReading> ReadAsync(PassSchool school, string text, bool typed = false) =>
        await school.Reader.ReadAsync(school.School.Id, text, typed, Ct);

    private async Task<PassSigningKey> KeyAsync(PassSchool school)
    {
        await using var db = await database.OpenAsync(Actor.System(school.School.Id), Ct);
        return await db.PassSigningKeys.AsNoTracking().SingleAsync(Ct);
    }

    private static byte[] PrivateKeyOf(PassSigningKey key) => Convert.FromBase64String(key.PrivateKey);

    private static string Bangla(string text) => string.Concat(text.Select(letter => char.IsAsciiDigit(letter) ? (char)('০' + letter - '0') : letter));
}
