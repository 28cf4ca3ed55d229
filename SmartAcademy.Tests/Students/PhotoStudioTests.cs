using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Web.Students.Photos;

namespace SmartAcademy.Tests.Students;

public sealed class PhotoStudioTests : IDisposable
{
    private readonly PhotoStudio studio = new(NullLogger<PhotoStudio>.Instance);

    public static TheoryData<string, byte[]> NoPictures => new()
    {
        { "svg named jpg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"/etc/passwd\"/></svg>"u8.ToArray() },
        { "html named png", "<!doctype html><script>alert(1)</script>"u8.ToArray() },
        { "php with a gif head", "GIF89a<?php system('id'); ?>"u8.ToArray() },
        { "pdf", "%PDF-1.7"u8.ToArray() },
        { "two bytes of a jpeg", [0xFF, 0xD8] },
    };

    public void Dispose() => studio.Dispose();

    [Fact]
    public async Task A_picture_becomes_a_square_jpeg_of_400_pixels()
    {
        var portrait = (await MakeAsync(Pictures.Png(1200, 900))).Value;

        Assert.Equal(new PictureHeader(PictureKind.Jpeg, 400, 400), PictureHeader.Read(portrait));
    }

    [Fact]
    [Trait("Attack", "36")]
    public async Task A_turned_photo_stands_upright_and_tells_no_place()
    {
        var plain = (await MakeAsync(Pictures.Png(600, 600))).Value;
        var noted = Pictures.WithCameraNotes(plain);

        var portrait = (await MakeAsync(noted)).Value;

        Assert.Contains("Exif", Encoding.Latin1.GetString(noted), StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(portrait), StringComparison.Ordinal);
        Assert.True(Pictures.Pixel(plain, 200, 20)[0] > 200, "red was above");
        Assert.True(Pictures.Pixel(portrait, 380, 200)[0] > 200, "red is on the right after a quarter turn");
        Assert.True(Pictures.Pixel(portrait, 20, 200)[2] > 200, "blue is on the left");
    }

    [Theory]
    [Trait("Attack", "33")]
    [MemberData(nameof(NoPictures))]
    public async Task What_is_no_picture_is_refused_whatever_its_name(string name, byte[] bytes)
    {
        Assert.Equal(StudentRefusals.PhotoNotAnImage, (await MakeAsync(bytes)).Refusal);
        Assert.NotEmpty(name);
    }

    [Theory]
    [Trait("Attack", "36")]
    [InlineData(30_000, 30_000)]
    [InlineData(12_001, 10)]
    [InlineData(8_000, 7_000)]
    public async Task A_picture_of_too_many_pixels_is_refused_before_it_is_opened(int width, int height) =>
        Assert.Equal(StudentRefusals.PhotoTooManyPixels, (await MakeAsync(Pictures.PngHead(width, height))).Refusal);

    [Fact]
    public async Task A_damaged_picture_is_refused() =>
        Assert.Equal(StudentRefusals.PhotoUnreadable, (await MakeAsync([0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 10, 0, 10, 3, 1, 0x22, 0, 2])).Refusal);

    [Fact]
    public async Task A_script_behind_a_true_picture_does_not_survive()
    {
        var portrait = (await MakeAsync([.. Pictures.Png(500, 500), .. "<?php system('id'); ?>"u8])).Value;

        Assert.DoesNotContain("php", Encoding.Latin1.GetString(portrait), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_five_megabytes_and_nothing_at_all_are_refused()
    {
        Assert.Equal(StudentRefusals.PhotoTooLarge, (await MakeAsync(new byte[PhotoStudio.LargestUpload + 1])).Refusal);
        Assert.Equal(StudentRefusals.PhotoMissing, (await MakeAsync([])).Refusal);
    }

    private async Task<Result<byte[]>> MakeAsync(byte[] bytes)
    {
        using var upload = new MemoryStream(bytes);
        return await studio.MakePortraitAsync(upload, TestContext.Current.CancellationToken);
    }
}
