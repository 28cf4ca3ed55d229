namespace SmartAcademy.Data.Kernel;

/// <summary>A key of ASP.NET Core Data Protection, shared by every instance.</summary>
public sealed class DataProtectionKey
{
    public int Id { get; private set; }

    public string FriendlyName { get; init; } = "";

    public string Xml { get; init; } = "";
}
