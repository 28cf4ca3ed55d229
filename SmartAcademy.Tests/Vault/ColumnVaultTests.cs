using SmartAcademy.Data.Vault;

namespace SmartAcademy.Tests.Vault;

public sealed class ColumnVaultTests
{
    private const string Phone = "students.phone";

    private readonly ColumnVault vault = new(new Keys(1), new Keys(1));

    [Theory]
    [InlineData("")]
    [InlineData("+8801712345678")]
    [InlineData("বাড়ি ১২, মসজিদ রোড")]
    public void What_was_sealed_opens_to_the_same_text(string plain) => Assert.Equal(plain, vault.Open(Phone, vault.Seal(Phone, plain)));

    [Fact]
    public void The_same_text_is_never_sealed_twice_alike() => Assert.NotEqual(vault.Seal(Phone, "x"), vault.Seal(Phone, "x"));

    [Fact]
    public void A_value_that_was_moved_to_another_column_does_not_open()
    {
        var stored = vault.Seal(Phone, "+8801712345678");

        var failure = Assert.Throws<VaultException>(() => vault.Open("guardians.phone", stored));

        Assert.Contains("guardians.phone", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_with_one_letter_changed_does_not_open()
    {
        var stored = vault.Seal(Phone, "+8801712345678");
        var middle = stored.Length / 2;
        var changed = stored[..middle] + (stored[middle] == 'A' ? 'B' : 'A') + stored[(middle + 1)..];

        Assert.Throws<VaultException>(() => vault.Open(Phone, changed));
    }

    [Fact]
    public void A_missing_key_is_named()
    {
        var stored = new ColumnVault(new Keys(1, 2), new Keys(1)).Seal(Phone, "x");

        var failure = Assert.Throws<VaultException>(() => vault.Open(Phone, stored));

        Assert.Contains("Key 2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_key_under_the_same_version_fails_and_gives_no_garbage()
    {
        var stored = new ColumnVault(new Keys(2), new Keys(1)).Seal(Phone, "x").Replace("v1.2.", "v1.1.", StringComparison.Ordinal);

        Assert.Throws<VaultException>(() => vault.Open(Phone, stored));
    }

    [Theory]
    [InlineData("+8801712345678")]
    [InlineData("v1.1.short")]
    [InlineData("v2.1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_plain_value_is_refused(string plain) =>
        Assert.Contains("not sealed", Assert.Throws<VaultException>(() => vault.Open(Phone, plain)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_hash_depends_on_the_phone_and_the_key_and_on_nothing_else()
    {
        Assert.Equal(vault.Hash("+8801712345678"), new ColumnVault(new Keys(9), new Keys(1)).Hash("+8801712345678"));
        Assert.NotEqual(vault.Hash("+8801712345678"), vault.Hash("+8801712345679"));
        Assert.NotEqual(vault.Hash("+8801712345678")[2..], new ColumnVault(new Keys(1), new Keys(2)).Hash("+8801712345678")[2..]);
    }

    [Fact]
    public void While_lookup_keys_change_a_phone_is_looked_for_under_each() =>
        Assert.Equal(2, new ColumnVault(new Keys(1), new Keys(1, 2)).Hashes("+8801712345678").Distinct().Count());
}
