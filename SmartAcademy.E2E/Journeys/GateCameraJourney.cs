using Microsoft.Playwright;
using QRCoder;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Journeys;

/// <summary>A card held before a phone's camera.</summary>
public sealed class GateCameraJourney(Portal portal)
{
    private const int Width = 640;
    private const int Height = 480;
    private const int Module = 6;
    private const byte Grey = 128;

    [Fact]
    public async Task A_card_before_the_camera_is_read_once()
    {
        var school = await GateSchool.MakeAsync(portal);
        var code = (await school.IssueAsync(1, "Camera"))[0];
        var film = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.y4m");
        await File.WriteAllBytesAsync(film, Film(code), TestContext.Current.CancellationToken);
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(Browser.Options(
            "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", $"--use-file-for-fake-video-capture={film}"));
        await using var wire = Wire.To(portal);
        await using var window = await Browser.OpenAsync(chromium, wire.Address, Screen.Phone, "en", ColorScheme.Light);
        var phone = new GatePhone(window, wire);

        await phone.EnrolAsync(await GatePhone.OfferAsync(portal, school));
        await Assertions.Expect(phone.Answer).ToHaveAttributeAsync("data-count", "1");
        await Assertions.Expect(phone.Page.Locator("#answer-name")).ToHaveTextAsync("Camera 1");
        await phone.Page.GetByText("Already shown").WaitForAsync();
        await window.PictureAsync("gate-page-camera-phone");

        var log = Assert.Single(await school.LogsAsync());
        Assert.Equal(Domain.Access.ReadBy.Camera, log.ReadBy);
        Assert.DoesNotContain(window.Complaints, complaint => !complaint.Contains("Failed to load resource", StringComparison.Ordinal));
        File.Delete(film);
    }

    /// <summary>Two seconds of a still picture: YUV4MPEG2, the luma of a card and no colour.</summary>
    private static byte[] Film(string code)
    {
        using var film = new MemoryStream();
        film.Write("YUV4MPEG2 W640 H480 F10:1 Ip A1:1 C420jpeg\n"u8);
        var luma = Picture(code);
        var chroma = new byte[Width * Height / 2];
        Array.Fill(chroma, Grey);
        for (var frame = 0; frame < 20; frame++)
        {
            film.Write("FRAME\n"u8);
            film.Write(luma);
            film.Write(chroma);
        }

        return film.ToArray();
    }

    private static byte[] Picture(string code)
    {
        using var card = QRCodeGenerator.GenerateQrCode(code, QRCodeGenerator.ECCLevel.M);
        var rows = card.ModuleMatrix;
        var (left, top) = ((Width - (rows.Count * Module)) / 2, (Height - (rows.Count * Module)) / 2);
        var luma = new byte[Width * Height];
        Array.Fill(luma, (byte)200);
        for (var y = 0; y < rows.Count * Module; y++)
        {
            for (var x = 0; x < rows.Count * Module; x++)
            {
                luma[((top + y) * Width) + left + x] = rows[y / Module][x / Module] ? (byte)20 : (byte)235;
            }
        }

        return luma;
    }
}
