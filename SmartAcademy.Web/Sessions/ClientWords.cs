using Microsoft.Extensions.Localization;
using SmartAcademy.Domain.Sessions;

namespace SmartAcademy.Web.Sessions;

/// <summary>A device in words, such as "Chrome on Android".</summary>
internal static class ClientWords
{
    public static string Of(string? userAgent, SessionKind kind, IStringLocalizer<SessionsTexts> texts) => ClientProgram.Read(userAgent) switch
    {
        { Browser: { } browser, System: { } system } => texts["device.both", browser, system],
        { Browser: { } browser } => browser,
        { System: { } system } => system,
        _ => texts[kind is SessionKind.Program ? "device.program" : "device.unknown"],
    };
}
