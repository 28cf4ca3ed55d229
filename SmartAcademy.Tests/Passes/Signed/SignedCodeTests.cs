using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Web.Printing;

namespace SmartAcademy.Tests.Passes.Signed;

public sealed class SignedCodeTests
{
    private const string QrCharacters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private const string Typable = "0123456789ABCDEFGHIJKLNOPQRSTUVX";
    private const string LongBangla = "মুহাম্মদ আব্দুল্লাহ আল মামুন চৌধুরী সিদ্দিকী ক্ষুদ্রঋণ প্রকল্প কর্মকর্তা";

    private static readonly Arbitrary<SignedPass> AnyPass = (
        from school in ArbMap.Default.GeneratorFor<Guid>()
        from pass in ArbMap.Default.GeneratorFor<Guid>()
        from number in Gen.Choose(0, 999_999)
        from issued in Gen.Choose(0, int.MaxValue)
        from day in Gen.Choose(0, 60_000)
        from name in Gen.Elements("Ayesha Siddika", LongBangla, "عائشة بنت عبد الرحمن الصديقي", "", new string('W', 100), "👩‍👩‍👧‍👦 Khan")
        from row in Gen.Elements("", "Seven B", "হিফজ দ্বিতীয় বর্ষ · আবু বকর (সকাল)")
        select KnownCode.Facts with
        {
            Secret = PassToken.Make(new byte[32], pass),
            Number = PassNumber.Format(2026, number),
            IssuedAt = DateTimeOffset.FromUnixTimeMilliseconds(1000L * issued),
            ValidFrom = new DateOnly(2000, 1, 1).AddDays(day),
            ValidUntil = new DateOnly(2000, 1, 1).AddDays(day + 365),
            HolderName = name,
            ClassLabel = row,
        }).ToArbitrary();

    [Fact]
    public void A_code_is_read_as_it_was_signed() => Check(pass =>
    {
        var read = SignedCode.Read(KnownCode.Signer.Sign(pass).Text)!;
        var cut = read.Pass with { HolderName = pass.HolderName, ClassLabel = pass.ClassLabel };
        return read.IsSignedBy(new PassVerifyingKey(KnownCode.PublicKey)) && cut == pass
            && pass.HolderName.StartsWith(read.Pass.HolderName, StringComparison.Ordinal)
            && pass.ClassLabel.StartsWith(read.Pass.ClassLabel, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_code_fits_a_qr_code_of_version_10_at_level_m() => Check(pass =>
    {
        var text = KnownCode.Signer.Sign(pass).Text;
        return text.Length <= SignedCode.Longest && VersionOf(text) <= 10;
    });

    [Fact]
    public void The_longest_number_name_and_class_still_fit()
    {
        var text = KnownCode.Signer.Sign(KnownCode.Facts with
        {
            Number = new string('9', 20),
            HolderName = new string('ক', 500),
            ClassLabel = new string('খ', 500),
        }).Text;
        Assert.InRange(text.Length, SignedCode.Longest - 8, SignedCode.Longest);
        Assert.Equal(10, VersionOf(text));
    }

    [Fact]
    public void Every_character_is_one_that_qr_codes_hold_two_in_eleven_bits_and_a_wedge_scanner_can_type() => Check(pass =>
        KnownCode.Signer.Sign(pass).Text is var text && text.All(QrCharacters.Contains) && text[SignedCode.Prefix.Length..].All(Typable.Contains));

    [Fact]
    public void Every_flipped_byte_is_refused()
    {
        var text = KnownCode.Text[SignedCode.Prefix.Length..];
        for (var at = 0; at < text.Length; at++)
        {
            foreach (var other in Typable.Where(letter => letter != text[at]))
            {
                Assert.False(IsGood(SignedCode.Prefix + text[..at] + other + text[(at + 1)..]), $"{other} at {at}");
            }
        }
    }

    [Fact]
    public void A_code_cut_short_run_on_or_put_together_of_two_is_refused() => Check(pass =>
    {
        var (text, other) = (KnownCode.Signer.Sign(pass).Text, KnownCode.Text);
        return Enumerable.Range(0, text.Length).All(length => !IsGood(text[..length]))
            && Typable.All(letter => !IsGood(text + letter)) && !IsGood(text[..^100] + other[^100..]);
    });

    [Fact]
    public void Another_schools_key_and_another_use_of_the_same_key_do_not_pass()
    {
        var other = PassSigningKey.Make(Guid.NewGuid(), 3, null, DateTimeOffset.UnixEpoch);
        Assert.False(SignedCode.Read(KnownCode.Text)!.IsSignedBy(new PassVerifyingKey(other.PublicKey)));
        var body = Encoding.UTF8.GetBytes("{}");
        Assert.True(new PassVerifyingKey(KnownCode.PublicKey).IsGood(body, KnownCode.Signer.Sign(body)));
        Assert.False(new PassVerifyingKey(KnownCode.PublicKey).IsGood([.. "SA2"u8, .. body], KnownCode.Signer.Sign(body)));
        Assert.False(new PassVerifyingKey(new byte[64]).IsGood(body, KnownCode.Signer.Sign(body)));
    }

    /// <summary>Cards are out in the world: whoever changes this has made a new version and needs a new prefix.</summary>
    [Fact]
    public void The_published_example_is_read_by_its_published_key()
    {
        var code = SignedCode.Read(KnownCode.Text)!;
        Assert.True(code.IsSignedBy(new PassVerifyingKey(KnownCode.PublicKey)));
        Assert.Equal(KnownCode.Facts, code.Pass);
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Convert.FromBase64String(KnownCode.PrivateKey), out _);
        Assert.Equal(KnownCode.PublicX, Convert.ToHexStringLower(key.ExportParameters(false).Q.X!));
    }

    [Theory]
    [InlineData("SQé", "AQ1234567890", "QA&é\"'(-è_çà")]
    [InlineData("SQ2", "AQ", "QA")]
    [InlineData("SA\"", "1234567890", "!\"§$%&/()=")]
    [InlineData(" sa2", "", "")]
    public void Other_layouts_caps_lock_and_stray_blanks_do_not_matter(string prefix, string meant, string typed)
    {
        var body = string.Concat(KnownCode.Text[3..].Select(letter => meant.IndexOf(letter) is >= 0 and var at ? typed[at] : letter));
        Assert.True(IsGood(prefix + body + "\r\n"));
        Assert.True(IsGood(prefix + body.ToLowerInvariant() + "\t"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SA2")]
    [InlineData("SA2ভভভভভভভভভভভভভভভভভভভভভভভভ")]
    [InlineData("https://example.org/pass?code=SA2")]
    public void What_is_no_signed_code_is_refused(string? typed) => Assert.Null(SignedCode.Read(typed));

    [Fact]
    public void Neither_the_code_nor_what_it_says_shows_its_secret_in_a_log()
    {
        var code = SignedCode.Read(KnownCode.Text)!;
        Assert.Equal(("SA2…", "P2026000123"), ($"{code}", $"{code.Pass}"));
    }

    [Theory]
    [InlineData("আব্দুল্লাহ ক্ষুদ্র শ্রী চন্দ্র বিদ্যুৎ ভট্টাচার্য")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦")]
    [InlineData("عَبْدُ الرَّحْمٰنِ بْنُ مُحَمَّدٍ الصِّدِّيقِيُّ الْبَنْغَالِيُّ الدَّاكَوِيُّ")]
    public void A_long_name_is_cut_between_two_letters(string name)
    {
        for (var stuffing = 0; stuffing < 40; stuffing++)
        {
            var text = new string('x', stuffing) + name + new string('y', 90);
            var kept = SignedCode.Read(KnownCode.Signer.Sign(KnownCode.Facts with { HolderName = text }).Text)!.Pass.HolderName;
            Assert.StartsWith(kept, text, StringComparison.Ordinal);
            Assert.True(Encoding.UTF8.GetByteCount(kept) <= 62, kept);
            Assert.DoesNotContain(kept[^1], "\u09CD\u200D\u200C");
            Assert.True(System.Globalization.StringInfo.ParseCombiningCharacters(text).Contains(kept.Length) || text[kept.Length] == ' ', kept);
        }
    }

    private static bool IsGood(string text) => SignedCode.Read(text) is { } code && code.IsSignedBy(new PassVerifyingKey(KnownCode.PublicKey));

    /// <summary>A symbol of version v has 17 + 4v modules on a side, and a quiet zone of 4 around it.</summary>
    private static int VersionOf(string text) => (QrSymbol.Encode(text).Modules - (2 * QrSymbol.QuietModules) - 17) / 4;

    private static void Check(Func<SignedPass, bool> holds) => Prop.ForAll(AnyPass, holds).QuickCheckThrowOnFailure();
}
