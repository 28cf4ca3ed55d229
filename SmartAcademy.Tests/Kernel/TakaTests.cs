using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Tests.Kernel;

public sealed class TakaTests
{
    [Theory]
    [InlineData("0", "৳0.00", "৳০.০০")]
    [InlineData("999", "৳999.00", "৳৯৯৯.০০")]
    [InlineData("1000", "৳1,000.00", "৳১,০০০.০০")]
    [InlineData("99999.5", "৳99,999.50", "৳৯৯,৯৯৯.৫০")]
    [InlineData("100000", "৳1,00,000.00", "৳১,০০,০০০.০০")]
    [InlineData("1234567", "৳12,34,567.00", "৳১২,৩৪,৫৬৭.০০")]
    [InlineData("10000000", "৳1,00,00,000.00", "৳১,০০,০০,০০০.০০")]
    [InlineData("1234567890.25", "৳1,23,45,67,890.25", "৳১,২৩,৪৫,৬৭,৮৯০.২৫")]
    [InlineData("-500", "−৳500.00", "−৳৫০০.০০")]
    [InlineData("-0.004", "৳0.00", "৳০.০০")]
    public void Taka_is_grouped_by_lakh_and_crore(string amount, string latin, string bangla)
    {
        var written = Taka.Write(decimal.Parse(amount, CultureInfo.InvariantCulture));
        Assert.Equal(latin, written);
        Assert.Equal(bangla, DigitText.ToBangla(written));
    }

    [Theory]
    [Trait("Attack", "39")]
    [InlineData("১২,৩৪,৫৬৭.৫০", "1234567.50")]
    [InlineData("৳ 500", "500")]
    [InlineData("Tk. 1,500", "1500")]
    [InlineData("BDT 20", "20")]
    [InlineData("−৳৫০০.০০", "-500")]
    public void Typed_amounts_are_read_in_either_script(string typed, string amount)
    {
        Assert.True(Taka.TryRead(typed, out var read));
        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("five")]
    [InlineData("1.234")]
    [InlineData("৳৳5")]
    public void What_is_no_amount_is_refused(string? typed) => Assert.False(Taka.TryRead(typed, out _));

    [Theory]
    [Trait("Attack", "39")]
    [InlineData("-1", "amount_out_of_range")]
    [InlineData("−১", "amount_out_of_range")]
    [InlineData("0", "amount_out_of_range")]
    [InlineData("10000000000", "amount_out_of_range")]
    [InlineData("0.001", "amount_unreadable")]
    [InlineData("1e309", "amount_unreadable")]
    [InlineData("NaN", "amount_unreadable")]
    [InlineData("Infinity", "amount_unreadable")]
    [InlineData("0x10", "amount_unreadable")]
    [InlineData(null, "amount_unreadable")]
    public void What_nobody_can_pay_is_refused(string? typed, string code) => Assert.Equal(code, Taka.ReadPayable(typed).Refusal?.Code);

    [Fact]
    [Trait("Attack", "39")]
    public void An_amount_in_bangla_digits_can_be_paid() => Assert.Equal(1_500.50m, Taka.ReadPayable("৳ ১,৫০০.৫০").Value);

    [Fact]
    public void Every_amount_is_read_back_as_it_was_written() =>
        Check.QuickThrowOnFailure(Prop.ForAll<long>(poisha =>
        {
            var amount = poisha / 100m;
            return Taka.TryRead(Taka.Write(amount), out var latin) && latin == amount
                && Taka.TryRead(DigitText.ToBangla(Taka.Write(amount)), out var bangla) && bangla == amount;
        }));
}
