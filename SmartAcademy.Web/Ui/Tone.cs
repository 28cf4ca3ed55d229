namespace SmartAcademy.Web.Ui;

/// <summary>What a state means to the person, never how it is coloured.</summary>
public enum Tone
{
    Quiet,
    Good,
    Warn,
    Bad,
    Info,
    Brand,
}
