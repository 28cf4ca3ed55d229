using SmartAcademy.Web.Printing;
using SmartAcademy.Web.Printing.Native;

namespace SmartAcademy.Tests.Printing;

public sealed class PrintingLibrariesTests
{
    [Fact]
    public void The_first_library_that_is_missing_is_named() =>
        Assert.Equal("libno-such-ink.so.7", PrintingLibraries.FirstMissing(PrintingLibraries.Cairo, "libno-such-ink.so.7"));

    [Fact]
    public void The_message_says_what_to_install()
    {
        Assert.EndsWith("apt-get install libpangocairo-1.0-0", PrintingUnavailableException.ForLibrary("libcairo.so.2").Message, StringComparison.Ordinal);
        Assert.EndsWith("apt-get install fonts-noto-core", PrintingUnavailableException.ForFont("Noto Sans").Message, StringComparison.Ordinal);
    }
}
