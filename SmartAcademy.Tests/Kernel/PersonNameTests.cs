using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Tests.Kernel;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("  Fatima   Tuz ", "Fatima Tuz")]
    [InlineData("D'Costa", "D'Costa")]
    [InlineData("Al-Amin", "Al-Amin")]
    [InlineData("Md.", "Md.")]
    [InlineData("\u00A0ওমর\u00A0 ফারুক ", "ওমর ফারুক")]
    [InlineData("فَاطِمَةُ ٱلزَّهْرَاءُ", "فَاطِمَةُ ٱلزَّهْرَاءُ")]
    [InlineData("\uFEFFRahim\u200B", "Rahim")]
    [InlineData("Jose\u0301", "Jos\u00E9")]
    public void A_name_in_any_script_is_cleaned_and_kept(string typed, string name) =>
        Assert.Equal(name.Normalize(NormalizationForm.FormC), PersonName.Read(typed).Value);

    [Theory]
    [Trait("Attack", "20")]
    [InlineData("র\u200D\u09CDযাব")]
    [InlineData("উৎ\u09CD\u200Dপল")]
    [InlineData("ক্\u200Cষমা")]
    public void Joiners_that_shape_bangla_stay(string name) => Assert.Equal(name, PersonName.Read(name).Value);

    [Fact]
    public void Joiners_that_shape_nothing_go() => Assert.Equal("Rahim", PersonName.Read("Ra\u200Dhim\u200C").Value);

    [Theory]
    [Trait("Attack", "20")]
    [InlineData(null, "name_missing")]
    [InlineData(" \u00A0\t ", "name_missing")]
    [InlineData("=HYPERLINK(\"http://x\")", "name_formula")]
    [InlineData("  +1", "name_formula")]
    [InlineData("@SUM(A1)", "name_formula")]
    [InlineData("-2+3", "name_formula")]
    [InlineData("\tRahim", "name_formula")]
    [InlineData("\uFEFF=1", "name_formula")]
    [InlineData("\uFF1D1+1", "name_formula")]
    [InlineData("Ra\0him", "text_control_character")]
    [InlineData("Ra\u001Bhim", "text_control_character")]
    [InlineData("Ra\nhim", "text_control_character")]
    [InlineData("Ra\u202Ehim", "text_direction_override")]
    [InlineData("Ra\u2067him", "text_direction_override")]
    [InlineData("Ra\uFFFDhim", "text_broken")]
    [InlineData("a\u0300\u0301\u0302\u0303\u0304\u0305", "text_too_many_marks")]
    [InlineData("\u09BE", "text_too_many_marks")]
    [InlineData("...", "name_without_letter")]
    public void A_name_that_harms_or_says_nothing_is_refused_with_its_code(string? typed, string code) =>
        Assert.Equal(code, PersonName.Read(typed).Refusal?.Code);

    [Fact]
    [Trait("Attack", "20")]
    public void Ten_thousand_marks_on_one_letter_are_refused() =>
        Assert.NotNull(PersonName.Read("a" + new string('\u0301', 10_000)).Refusal);

    [Fact]
    public void Half_a_surrogate_pair_is_refused() => Assert.Equal("text_broken", PersonName.Read("Ra\uD83Dhim").Refusal?.Code);

    [Fact]
    public void A_hundred_letters_fit_and_one_more_does_not()
    {
        Assert.False(PersonName.Read(new string('ক', 100)).IsRefused);
        Assert.Equal("text_too_long", PersonName.Read(new string('ক', 101)).Refusal?.Code);
    }

    [Fact]
    public void A_name_left_out_reads_as_null_but_a_bad_one_is_still_refused()
    {
        Assert.Null(PersonName.ReadOptional("  ").Value);
        Assert.Equal("name_formula", PersonName.ReadOptional("=1").Refusal?.Code);
    }

    [Fact]
    public void Reading_a_read_name_again_changes_nothing() => Prop
        .ForAll<string>(typed =>
        {
            var first = PersonName.Read(typed);
            return first.IsRefused || PersonName.Read(first.Value) == first;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void No_accepted_name_holds_a_control_character_or_starts_a_formula() => Prop
        .ForAll<string>(typed =>
        {
            var name = PersonName.Read(typed);
            return name.IsRefused || (!name.Value.Any(char.IsControl) && !"=+-@".Contains(name.Value[0], StringComparison.Ordinal));
        })
        .QuickCheckThrowOnFailure();
}
