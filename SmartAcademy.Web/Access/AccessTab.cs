namespace SmartAcademy.Web.Access;

/// <summary>What has to do with gates and their readers, as tabs.</summary>
public enum AccessTab
{
    Points,
    Devices,
    Webhooks,
}
