namespace SmartAcademy.Web.Ui;

/// <summary>The class and the picture of each tone; a state is always told by picture and word, never by colour alone.</summary>
internal static class ToneLook
{
    public static string Class(Tone tone) => tone switch
    {
        Tone.Good or Tone.Brand => "tone-good",
        Tone.Warn => "tone-warn",
        Tone.Bad => "tone-bad",
        Tone.Info => "tone-info",
        _ => "tone-quiet",
    };

    public static string Fill(Tone tone) => tone switch
    {
        Tone.Good => "fill-good",
        Tone.Warn => "fill-warn",
        Tone.Bad => "fill-bad",
        Tone.Info => "fill-info",
        Tone.Brand => "fill-brand",
        _ => "fill-quiet",
    };

    public static IconName Icon(Tone tone) => tone switch
    {
        Tone.Good or Tone.Brand => IconName.CheckCircle,
        Tone.Warn => IconName.Warning,
        Tone.Bad => IconName.CloseCircle,
        Tone.Info => IconName.Notice,
        _ => IconName.Minus,
    };
}
