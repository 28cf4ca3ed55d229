using System.Globalization;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Tests.Ui;

public sealed class PageWindowTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(3, 7, "1 2 3 4 5 6 7")]
    [InlineData(1, 25, "1 2 … 25")]
    [InlineData(4, 25, "1 2 3 4 5 … 25")]
    [InlineData(12, 25, "1 … 11 12 13 … 25")]
    [InlineData(25, 25, "1 … 24 25")]
    public void Both_ends_and_the_neighbours_are_shown(int page, int pages, string shown) =>
        Assert.Equal(shown, string.Join(' ', PageWindow.Around(page, pages).Select(number => number?.ToString(CultureInfo.InvariantCulture) ?? "…")));
}
