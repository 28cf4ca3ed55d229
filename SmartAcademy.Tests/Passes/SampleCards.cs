using SmartAcademy.Domain.Passes;
using SmartAcademy.Tests.Printing;
using SmartAcademy.Web.Passes;

namespace SmartAcademy.Tests.Passes;

/// <summary>Invented pass cards.</summary>
internal static class SampleCards
{
    public static readonly PassCard Plain = new(
        "Darul Ihsan Academy",
        TestPictures.Logo,
        "#0B6B4B",
        "Ayesha Siddika",
        "আয়েশা সিদ্দিকা",
        "Class 7 · B",
        "SA202600123",
        "P2026000123",
        new DateOnly(2026, 12, 31),
        Token(1),
        TestPictures.Photo);

    public static readonly PassCard LongNames = Plain with
    {
        SchoolName = "Jamia Islamia Darul Uloom Madania Model Madrasah and Girls' Academy, Sylhet",
        StudentName = "Muhammad Abdullah Al-Mamun Chowdhury Siddiqui",
        StudentNameBangla = "মুহাম্মদ আব্দুল্লাহ আল মামুন চৌধুরী সিদ্দিকী",
        ClassLabel = "Hifz second year · Abu Bakr (morning)",
        PhotoJpeg = null,
    };

    public static readonly PassCard Arabic = Plain with
    {
        StudentName = "عائشة بنت عبد الرحمن الصديقي",
        StudentNameBangla = "আয়েশা বিনতে আব্দুর রহমান ক্ষুদ্র স্কুল",
        AccentColour = "#F2C230",
    };

    public static readonly PassCard Bare = Plain with
    {
        SchoolLogo = null,
        StudentNameBangla = null,
        PhotoJpeg = null,
        AccentColour = "#1D3F72",
        StudentName = "Ibrahim Khalil",
    };

    public static IEnumerable<PassCard> Many(int count) =>
        Enumerable.Range(1, count).Select(number => Plain with
        {
            PassNumber = PassNumber.Format(2026, number),
            PassToken = Token(number),
        });

    public static async Task<byte[]> PrintAsync(params IEnumerable<PassCard> cards)
    {
        using var stream = new MemoryStream();
        await PassCardDocument.WriteAsync(stream, cards, null, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    public static async Task<byte[]> PrintSheetsAsync(params IEnumerable<PassCard> cards)
    {
        using var stream = new MemoryStream();
        await PassCardSheet.WriteAsync(stream, cards, null, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static string Token(int number) =>
        PassToken.Make("a key that only the tests know of."u8, new Guid(number, 0, 0, new byte[8])).Text;
}
