namespace SmartAcademy.Web.Ui;

/// <summary>24, 32, 48 or 88 pixels.</summary>
public enum AvatarSize
{
    Small,
    Medium,
    Large,
    Huge,
}
